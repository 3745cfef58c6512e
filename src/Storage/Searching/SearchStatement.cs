using System.Globalization;
using System.Text;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Storage.Searching;

/// <summary>A search as SQL that both engines understand: values are <c>$1</c> and on, text or whole numbers.</summary>
internal sealed class SearchStatement
{
    private const string Id = "o.order_id";

    private readonly StringBuilder _text = new();
    private readonly List<object> _values = [];
    private readonly SearchDialect _dialect;

    private SearchStatement(SearchDialect? dialect) => _dialect = dialect ?? SearchDialect.Postgres;

    public string Text => _text.ToString();

    /// <summary>What stands for <c>$1</c> and on: <see cref="string"/> or <see cref="long"/>.</summary>
    public IReadOnlyList<object> Values => _values;

    /// <summary>How a page is sorted, by the names of its columns.</summary>
    public string Order { get; private init; } = "";

    /// <summary>Gives <c>schema</c>, <c>payload</c>, <c>sort_key</c>, <c>order_id</c>, <c>ordinal</c> and <c>place</c>.</summary>
    /// <param name="search">What is searched.</param>
    /// <param name="dialect">What the engine is told; PostgreSQL's where it is null.</param>
    public static SearchStatement Page(OrderSearch search, SearchDialect? dialect = null)
    {
        var direction = search.Descending ? " DESC" : "";
        var statement = new SearchStatement(dialect) { Order = $"sort_key{direction}, order_id{direction}" };
        var sources = statement.Sources(search);
        foreach (var source in sources)
            statement.AddPage(search, source, isFirst: source == sources[0]);
        statement._text.Append(
            CultureInfo.InvariantCulture,
            $" ORDER BY {(sources.Length > 1 ? statement.Order : Sorting(search, sources[0], direction))}");
        statement._text.Append(CultureInfo.InvariantCulture, $" LIMIT {statement.Add((long)search.Limit)}");
        if (search.Skip > 0)
            statement._text.Append(CultureInfo.InvariantCulture, $" OFFSET {statement.Add((long)search.Skip)}");
        return statement;
    }

    /// <inheritdoc cref="Page"/>
    public static SearchStatement Count(OrderSearch search, SearchDialect? dialect = null)
    {
        var statement = new SearchStatement(dialect);

        // How they are sorted is no matter, and their events need not be looked for.
        var sources = statement.Sources(search with { Sort = OrderSort.Id });
        statement._text.Append("SELECT ");
        foreach (var source in sources)
        {
            statement._text.Append(source == sources[0] ? "(SELECT count(*)" : " + (SELECT count(*)");
            statement.AddConditions(search, source);
            statement._text.Append(')');
        }

        return statement;
    }

    /// <summary>Of an order's events, the one that its update time is that of.</summary>
    private const string Latest =
        """
        e.type >= 0 AND e.seq = 0 AND NOT EXISTS (
            SELECT 1 FROM order_events l WHERE l.ordinal = e.ordinal AND l.place > e.place AND l.version > e.version)
        """;

    /// <summary>
    /// Of orders whose events were dropped, those that nothing has happened to since. One has its own last row still while it is dropped.
    /// </summary>
    private const string Dropped =
        """
        o.dropped_at IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM order_events l
            WHERE l.ordinal = o.ordinal AND l.place >= o.dropped_place AND (l.place = o.dropped_place OR l.type >= 0))
        """;

    /// <summary>Orders with their update times.</summary>
    /// <param name="From">The tables.</param>
    /// <param name="Condition">What holds of one row of each order.</param>
    /// <param name="At">The expression of the time; empty where it is not asked for.</param>
    private sealed record Source(string From, string Condition, string At);

    // When an order was updated is a matter of its latest event: a column of the order's own that changes with every update would have
    // every update rewrite the index. Orders without events have such a column.
    private Source[] Sources(OrderSearch search) =>
        search is { Sort: OrderSort.Updated } or { UpdatedAfter: not null } or { UpdatedBefore: not null }
            ? [
                new($"order_events e {_dialect.Join} orders o ON o.ordinal = e.ordinal", Latest, "e.at"),
                new("orders o", Dropped, "o.dropped_at"),
            ]
            : [new("orders o", "", "")];

    private void AddPage(OrderSearch search, Source source, bool isFirst)
    {
        var key = Key(search.Sort, source);
        _text.Append(isFirst ? "" : " UNION ALL ").Append(
            CultureInfo.InvariantCulture,
            $"SELECT o.schema, o.payload, {key ?? "CAST(0 AS bigint)"} AS sort_key, {Id}, o.ordinal, o.place");
        AddConditions(search, source);
        if (search.After is { } after)
            AddAfter(key, Id, search.Descending ? "<" : ">", after);
    }

    private static string Sorting(OrderSearch search, Source source, string direction) =>
        Key(search.Sort, source) is { } key ? $"{key}{direction}, {Id}{direction}" : $"{Id}{direction}";

    private static string? Key(OrderSort sort, Source source) => sort switch
    {
        OrderSort.Created => "o.created_at",
        OrderSort.Updated => source.At,
        OrderSort.Amount => "o.amount",
        _ => null,
    };

    private void AddConditions(OrderSearch search, Source source)
    {
        var condition = source.Condition.Length > 0 ? $"{source.Condition} AND " : "";
        _text.Append(
            CultureInfo.InvariantCulture, $" FROM {source.From} WHERE {condition}o.merchant = {Add(search.Merchant)}{_dialect.Always}");
        if (search.Markets is { } served)
            AddServed(served);

        AddAny("o.status", search.Statuses);
        AddAny("o.payment", search.Payments);
        AddAny("o.fulfillment", search.Fulfillments);
        AddOne("o.email =", SearchText.Email(search.Email));
        AddOne("o.customer =", SearchText.Of(search.Customer));
        AddOne("o.market =", SearchText.Of(search.Market));
        AddOne("o.reference =", SearchText.Of(search.Reference));
        AddOne("o.created_at >=", search.CreatedAfter?.UtcTicks);
        AddOne("o.created_at <", search.CreatedBefore?.UtcTicks);
        AddOne($"{source.At} >=", search.UpdatedAfter?.UtcTicks);
        AddOne($"{source.At} <", search.UpdatedBefore?.UtcTicks);
        AddOne("o.amount >=", search.MinAmount);
        AddOne("o.amount <=", search.MaxAmount);
    }

    /// <summary>As <see cref="MarketScope.Serves"/> has it.</summary>
    private void AddServed(ValueList<int> markets)
    {
        _text.Append(" AND (o.market IS NULL");
        if (markets.Count > 0)
            _text.Append(
                CultureInfo.InvariantCulture, $" OR o.market_number IN ({string.Join(", ", markets.Select(number => Add((long)number)))})");
        _text.Append(')');
    }

    private void AddAfter(string? key, string id, string comparison, SearchPosition after)
    {
        if (key is null)
            AddOne($"{id} {comparison}", after.OrderId);
        else
            _text.Append(
                CultureInfo.InvariantCulture, $" AND ({key}, {id}) {comparison} ({Add(after.Key)}, {Add(after.OrderId)})");
    }

    private void AddOne(string comparison, object? value)
    {
        if (value is not null)
            _text.Append(CultureInfo.InvariantCulture, $" AND {comparison} {Add(value)}");
    }

    private void AddAny<T>(string column, IReadOnlyList<T> names)
        where T : struct, Enum
    {
        if (names.Count == 1)
            AddOne($"{column} =", names[0].ToString());
        else if (names.Count > 1)
            _text.Append(
                CultureInfo.InvariantCulture, $" AND {column} IN ({string.Join(", ", names.Select(name => Add(name.ToString())))})");
    }

    private string Add(object value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${_values.Count}");
    }
}
