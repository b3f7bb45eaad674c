import Testing

@Suite("Annotation") struct AnnotationTests {}
