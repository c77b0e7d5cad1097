/** Where the phone says that it is (WGS-84), once the person has agreed to it: '30.12345,120.12345 ±12m'. Rejects where it is not given. */
export function askPosition(): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) return reject(new Error('no position here'))
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve(`${latitude.toFixed(5)},${longitude.toFixed(5)} ±${Math.round(accuracy)}m`),
      reject,
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  })
}
