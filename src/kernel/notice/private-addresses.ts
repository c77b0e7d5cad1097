import { BlockList, isIP } from 'node:net'

/** Addresses of an office's own network, loopback among them. */
const own = new BlockList()
own.addSubnet('10.0.0.0', 8)
own.addSubnet('100.64.0.0', 10)
own.addSubnet('127.0.0.0', 8)
own.addSubnet('172.16.0.0', 12)
own.addSubnet('192.168.0.0', 16)
own.addAddress('::1', 'ipv6')
own.addSubnet('fc00::', 7, 'ipv6')

/** Addresses that no webhook ever has: this host, link-local (cloud machines answer for themselves there), multicast, reserved. */
const never = new BlockList()
never.addSubnet('0.0.0.0', 8)
never.addSubnet('169.254.0.0', 16)
never.addSubnet('192.0.0.0', 24)
never.addSubnet('198.18.0.0', 15)
never.addSubnet('224.0.0.0', 4)
never.addSubnet('240.0.0.0', 4)
never.addAddress('::', 'ipv6')
never.addSubnet('fe80::', 10, 'ipv6')
never.addSubnet('ff00::', 8, 'ipv6')
// Addresses that stand for IPv4 ones by translation could lead anywhere.
never.addSubnet('64:ff9b::', 96, 'ipv6')
never.addSubnet('2002::', 16, 'ipv6')

/** Whether a webhook may be sent to the address (an IP, as resolved). An IPv4 address written as IPv6 is taken for what it is. */
export function mayBeCalled(address: string, privateAllowed: boolean): boolean {
  const family = isIP(address)
  if (family === 0) return false
  const kind = family === 6 ? 'ipv6' : 'ipv4'
  if (never.check(address, kind)) return false
  return privateAllowed || !own.check(address, kind)
}
