package import Store

extension Migration {
    package static let consent: [Migration] = [
        Migration(module: "Consent", number: 1, sql: PackageResources.M0001_consent_sql)
    ]
}
