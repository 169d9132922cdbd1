package import Store

/// What one person is asked over one course of support.
package enum OutcomeFileKind: IdentifierKind { package static let prefix = "OF" }
/// What one person is asked over one course of support.
package typealias OutcomeFileID = Identifier<OutcomeFileKind>

/// One form at one occasion.
package enum MeasurementKind: IdentifierKind { package static let prefix = "OM" }
/// One form at one occasion.
package typealias MeasurementID = Identifier<MeasurementKind>

/// A sentence that may be quoted.
package enum QuoteKind: IdentifierKind { package static let prefix = "Q" }
/// A sentence that may be quoted.
package typealias QuoteID = Identifier<QuoteKind>
