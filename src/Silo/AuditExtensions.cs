using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Postgres.Auditing;
using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Sqlite.Auditing;

namespace OrderGrains.Silo;

/// <summary>Opens what the settings name for an audit, which needs no silo.</summary>
public static class AuditExtensions
{
    public static IAuditSource AuditSource(this OrderGrainsOptions options) => options switch
    {
        { Database: { } database } => new PostgresAudit(database),
        _ => new SqliteAudit(new SqliteStoreOptions { Directory = options.DataDirectory }),
    };
}
