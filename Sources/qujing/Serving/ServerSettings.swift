import HTTP

import struct Server.Configuration
import protocol Server.Observer

extension ServeSettings {
    /// The settings as the server takes them.
    func serverConfiguration(observer: any Observer) -> Configuration {
        let endpoint: Configuration.Endpoint =
            switch place {
            case .address(let host, let port): .address(host, port: UInt16(clamping: port))
            case .socket(let path): .unix(path: path)
            }
        return Configuration(
            endpoints: [endpoint], limits: limits, trustedProxies: trustedProxies, loops: loops, sharesPort: sharesPort,
            observer: observer)
    }
}
