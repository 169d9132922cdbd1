package import Store

extension Migration {
    package static let rights: [Migration] = [
        Migration(
            module: "Rights", number: 1, sql: PackageResources.M0001_rights_sql)
    ]
}
