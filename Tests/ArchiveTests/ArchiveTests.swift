import Testing

@Suite("Archive") struct ArchiveTests {}
