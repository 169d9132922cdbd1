package import PersonalData
package import Store

extension Migration {
    /// The tables of this room.
    package static let participation = [
        Migration(module: "Participation", number: 1, sql: PackageResources.M0001_participation_sql),
        Migration(module: "Participation", number: 2, sql: PackageResources.M0002_enquiry_and_responsible_sql),
        Migration(module: "Participation", number: 3, sql: PackageResources.M0003_courses_sql),
        Migration(module: "Participation", number: 4, sql: PackageResources.M0004_families_sql),
        Migration(module: "Participation", number: 5, sql: PackageResources.M0005_waiting_sql),
        Migration(module: "Participation", number: 6, sql: PackageResources.M0006_hand_over_sql),
        Migration(module: "Participation", number: 7, sql: PackageResources.M0007_suggestions_sql),
        Migration(
            module: "Participation", number: 8, sql: PackageResources.M0008_course_voices_and_roles_sql),
        Migration(
            module: "Participation", number: 9, sql: PackageResources.M0009_relatives_by_programme_sql),
    ]
}

extension Inventory {
    /// What people take part in.
    package static let participation = Inventory(
        holdings: ParticipationHoldings.all, sources: ParticipationSources.all,
        keptFigures: Measure.allCases.flatMap(\.contributions))
}
