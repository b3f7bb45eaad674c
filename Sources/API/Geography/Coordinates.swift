import Lexicon

/// A point on the map: longitude and latitude in degrees, as the table of divisions gives them.
struct Coordinates: Sendable, Equatable, JSONWritable {
    let longitude: Double
    let latitude: Double

    /// The centre of the division with this GB/T 2260 code; nil where the table has none.
    init?(centreOf adcode: Int) {
        guard let centre = Divisions.china.division(code: adcode)?.centre else { return nil }
        longitude = centre.longitude
        latitude = centre.latitude
    }

    /// As GeoJSON writes a position: longitude first.
    func write(to json: inout JSONWriter) {
        json.array { json in
            json.element(longitude)
            json.element(latitude)
        }
    }
}
