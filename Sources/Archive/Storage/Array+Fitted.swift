extension Array {
    /// The same elements in storage of just their size.
    ///
    /// `Array(self[...])` would not do: it shares the storage, with all the spare room that appending left in it.
    var fitted: [Element] {
        guard capacity > count else { return self }
        return Array(unsafeUninitializedCapacity: count) { room, filled in
            filled = room.initialize(fromContentsOf: self)
        }
    }
}
