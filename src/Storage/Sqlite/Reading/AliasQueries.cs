using Microsoft.Data.Sqlite;
using OrderGrains.Orders;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>Other names of orders.</summary>
internal sealed class AliasQueries(SqliteConnection connection)
{
    private readonly Statement _owner = new(
        connection,
        "SELECT order_id FROM order_aliases WHERE merchant = @merchant AND kind = @kind AND alias = @alias",
        "@merchant", "@kind", "@alias");

    public string? Owner(string merchant, AliasKind kind, string alias) => _owner.Scalar(merchant, kind.ToString(), alias) as string;
}
