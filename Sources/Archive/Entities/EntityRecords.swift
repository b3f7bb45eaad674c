import Annotation

/// What is known of every entity, in order of id: columns for what lists and filters ask, bytes for the rest.
struct EntityRecords: Sendable {
    private(set) var types: [EntityType] = []
    /// 0 where there is none.
    private(set) var adcodes: [Int32] = []
    private(set) var mentions: [Int32] = []
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]

    /// Takes in the next entity; entities come in order of id.
    mutating func append(_ use: EntityUse, id: String) {
        types.append(use.key.entity.type)
        adcodes.append(Int32(use.key.entity.adcode))
        mentions.append(use.mentions)
        var writer = ByteWriter()
        writer.write(id)
        writer.write(use.name)
        let surfaces = use.surfaces.byUse
        writer.write(count: surfaces.count)
        for (surface, stories) in surfaces {
            writer.write(surface)
            writer.write(count: Int(stories))
            writer.write(use.evidence.first { $0.surface == surface }?.why)
        }
        let roles = use.roles.byUse
        writer.write(count: roles.count)
        for (role, stories) in roles {
            writer.write(role)
            writer.write(count: Int(stories))
        }
        writer.write(count: Int(use.first.number))
        writer.write(count: Int(use.last.number))
        bytes += writer.bytes
        starts.append(UInt32(bytes.count))
    }

    var count: Int { types.count }

    func id(of ordinal: Int32) -> String {
        var reader = reader(ordinal)
        return reader.string()
    }

    func name(of ordinal: Int32) -> String {
        var reader = reader(ordinal)
        reader.skipString()
        return reader.string()
    }

    /// The forms that stories use, most used first.
    func surfaces(of ordinal: Int32) -> [String] {
        var reader = reader(ordinal)
        reader.skipString()
        reader.skipString()
        return Self.aliases(&reader).map(\.surface)
    }

    /// Everything known of an entity; `stories` name it.
    func record(_ ordinal: Int32, stories: Int) -> EntityRecord {
        var reader = reader(ordinal)
        let (id, name) = (reader.string(), reader.string())
        let aliases = Self.aliases(&reader)
        let roles = reader.list { EntityRecord.Post(title: $0.string(), stories: $0.count()) }
        let (first, last) = (reader.count(), reader.count())
        let row = Int(ordinal)
        return EntityRecord(
            ordinal: ordinal, id: id, type: types[row], name: name, adcode: adcode(of: ordinal), aliases: aliases,
            roles: roles, stories: stories, mentions: Int(mentions[row]),
            first: DateStamp(number: Int32(first)).iso, last: DateStamp(number: Int32(last)).iso)
    }

    func adcode(of ordinal: Int32) -> Int? {
        let adcode = Int(adcodes[Int(ordinal)])
        return adcode == 0 ? nil : adcode
    }

    /// The place of the first entity whose id is not below `id`. O(log entities).
    func lowerBound(id: String) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            var reader = reader(Int32(middle))
            if reader.stringBytes().lexicographicallyPrecedes(id.utf8) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func aliases(_ reader: inout ByteReader) -> [EntityRecord.Alias] {
        reader.list {
            EntityRecord.Alias(surface: $0.string(), stories: $0.count(), why: $0.optionalString())
        }
    }

    private func reader(_ ordinal: Int32) -> ByteReader {
        ByteReader(bytes[Int(starts[Int(ordinal)])..<Int(starts[Int(ordinal) + 1])])
    }

    /// The same, in arrays without spare room.
    func packed() -> EntityRecords {
        var copy = self
        copy.types = types.fitted
        copy.adcodes = adcodes.fitted
        copy.mentions = mentions.fitted
        copy.bytes = bytes.fitted
        copy.starts = starts.fitted
        return copy
    }

    /// Bytes of memory they hold.
    var memory: Int { types.capacity + 4 * (adcodes.capacity + mentions.capacity + starts.capacity) + bytes.capacity }
}
