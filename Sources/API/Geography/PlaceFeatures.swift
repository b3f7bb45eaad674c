import Archive

/// Places on the map (RFC 7946): a point for each division whose centre is known.
struct PlaceFeatures {
    let snapshot: Snapshot
    let entities: [Int32]

    func answer() -> Answer {
        .object { json in
            json.member("type", "FeatureCollection")
            json.array("features") { json in
                for ordinal in entities {
                    let record = snapshot.entityRecord(ordinal)
                    guard let centre = record.adcode.flatMap(Coordinates.init(centreOf:)) else { continue }
                    json.object { json in
                        json.member("type", "Feature")
                        json.member("id", record.id)
                        json.object("geometry") { json in
                            json.member("type", "Point")
                            json.member("coordinates", centre)
                        }
                        json.object("properties") { json in
                            json.member("id", record.id)
                            json.member("name", record.name)
                            json.member("adcode", record.adcode.map(String.init))
                            json.member("stories", record.stories)
                            json.member("mentions", record.mentions)
                        }
                    }
                }
            }
        }
    }
}
