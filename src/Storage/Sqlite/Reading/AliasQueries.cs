using Microsoft.Data.Sqlite;
using OrderGrains.Orders;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>Other names of orders.</summary>
internal sealed class AliasQueries(SqliteConnection connection)
{
    private readonly Statement _owner = new(
        connection,
        "SELECT order_id FROM order_aliases WHERE merchant = @merchant AND kind = @kind AND alias = @alias LIMIT 2",
        "@merchant", "@kind", "@alias");

    /// <summary>Null also where several orders have the name.</summary>
    public string? Owner(string merchant, AliasKind kind, string alias) =>
        _owner.Rows(row => row.GetString(0), merchant, kind.ToString(), alias) is [var only] ? only : null;
}
