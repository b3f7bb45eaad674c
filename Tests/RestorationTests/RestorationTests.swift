import Testing

@Suite("Restoration") struct RestorationTests {}
