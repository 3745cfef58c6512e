using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Searching;
using SQLitePCL;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>Orders by what they hold. Searches differ, but most are like one before: the latest statements are kept.</summary>
internal sealed class SearchQueries(SqliteConnection connection)
{
    private const string Behind = "FROM order_events WHERE ordinal = @ordinal AND place > @place AND type >= 0";

    // An index answers a count alone; what would have each row looked at, such as its schema, is not asked.
    private static readonly SearchDialect Any = new("JOIN", Always: "");

    // SQLite goes through the tables of a crossed join in the order in which they are named: along the events' index on times, sorting only
    // those of one time, up to the end of the page. Left to itself it begins with the orders, which is right where an index finds a few.
    private static readonly SearchDialect EventsFirst = Any with { Join = "CROSS JOIN" };

    private const int MostStatements = 32;

    private readonly Dictionary<string, SqliteCommand> _statements = [];

    private readonly Statement _hasTail = new(connection, $"SELECT 1 {Behind} LIMIT 1", "@ordinal", "@place");

    private readonly Statement _tail = new(
        connection, $"SELECT version, seq, at, actor, door, type, changes {Behind} ORDER BY place", "@ordinal", "@place");

    /// <summary>The statement of a page.</summary>
    public static SearchStatement Page(OrderSearch search) => SearchStatement.Page(search, Dialect(search));

    /// <summary>The page, its orders with what happened to them after their snapshots.</summary>
    public FoundPage Page(OrderSearch search, OrderPayload codec)
    {
        var found = new List<FoundOrder>();
        var budget = new PageBudget();
        using var reader = Command(Page(search with { Limit = search.Limit + 1 })).ExecuteReader();
        while (reader.Read())
        {
            if (found.Count == search.Limit)
                return new(found, More: true);
            var payload = raw.sqlite3_column_blob(reader.Handle!, 1);
            var tail = Tail(reader.GetInt64(4), reader.GetInt64(5));
            if (!budget.Takes(RenderedSize.OfOrder(payload.Length + tail.Sum(happened => (long)happened.Changes.Length))))
                return new(found, More: true);
            var order = tail.Aggregate(codec.Read(reader.GetInt64(0), payload), OrderFold.Next);
            found.Add(new(order, new(reader.GetInt64(2), reader.GetString(3))));
        }

        return new(found, More: false);
    }

    public long Count(OrderSearch search) => (long)Command(SearchStatement.Count(search, Dialect(search))).ExecuteScalar()!;

    /// <summary>Mostly there is none, and to find that out is cheaper than to read it.</summary>
    private List<StoredEvent> Tail(long ordinal, long place) =>
        _hasTail.Any(ordinal, place) ? _tail.Rows(HistoryQueries.Event, ordinal, place) : [];

    private static SearchDialect Dialect(OrderSearch search) =>
        search is { Email: null, Customer: null, Reference: null } ? EventsFirst : Any;

    private SqliteCommand Command(SearchStatement statement)
    {
        if (!_statements.TryGetValue(statement.Text, out var command))
        {
            if (_statements.Count == MostStatements)
                Forget();
            _statements[statement.Text] = command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of the program's own text; what was searched for is among the values.
            command.CommandText = statement.Text;
#pragma warning restore CA2100
            for (var i = 0; i < statement.Values.Count; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
            command.Prepare();
        }

        for (var i = 0; i < statement.Values.Count; i++)
            command.Parameters[i].Value = statement.Values[i];
        return command;
    }

    private void Forget()
    {
        foreach (var command in _statements.Values)
            command.Dispose();
        _statements.Clear();
    }
}
