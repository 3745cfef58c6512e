using System.Globalization;
using System.Text;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Storage.Searching;

/// <summary>A search as SQL that both engines understand: values are <c>$1</c> and on, text or whole numbers.</summary>
internal sealed class SearchStatement
{
    private readonly StringBuilder _text = new();
    private readonly List<object> _values = [];
    private readonly string _join;

    private SearchStatement(string join) => _join = join;

    public string Text => _text.ToString();

    /// <summary>What stands for <c>$1</c> and on: <see cref="string"/> or <see cref="long"/>.</summary>
    public IReadOnlyList<object> Values => _values;

    /// <summary>How a page is sorted, by the names of its columns.</summary>
    public string Order { get; private init; } = "";

    /// <summary>Gives <c>schema</c>, <c>payload</c>, <c>sort_key</c>, <c>order_id</c>, <c>ordinal</c> and <c>place</c>.</summary>
    /// <param name="search">What is searched.</param>
    /// <param name="join">How the engine is told to join events with orders.</param>
    public static SearchStatement Page(OrderSearch search, string join = "JOIN")
    {
        var key = Key(search.Sort);
        const string Id = "o.order_id";
        var direction = search.Descending ? " DESC" : "";
        var statement = new SearchStatement(join) { Order = $"sort_key{direction}, order_id{direction}" };
        statement._text.Append(
            CultureInfo.InvariantCulture,
            $"SELECT o.schema, o.payload, {key ?? "CAST(0 AS bigint)"} AS sort_key, o.order_id, o.ordinal, o.place");
        statement.AddConditions(search);
        if (search.After is { } after)
            statement.AddAfter(key, Id, search.Descending ? "<" : ">", after);
        statement._text.Append(" ORDER BY ");
        if (key is not null)
            statement._text.Append(CultureInfo.InvariantCulture, $"{key}{direction}, ");
        statement._text.Append(CultureInfo.InvariantCulture, $"{Id}{direction} LIMIT {statement.Add((long)search.Limit)}");
        return statement;
    }

    /// <inheritdoc cref="Page"/>
    public static SearchStatement Count(OrderSearch search, string join = "JOIN")
    {
        var statement = new SearchStatement(join);
        statement._text.Append("SELECT count(*)");
        statement.AddConditions(search);
        return statement;
    }

    /// <summary>Of an order's events, the one that its update time is that of.</summary>
    private const string Latest =
        """
        e.type >= 0 AND e.seq = 0 AND NOT EXISTS (
            SELECT 1 FROM order_events l WHERE l.ordinal = e.ordinal AND l.place > e.place AND l.version > e.version)
        """;

    private static string? Key(OrderSort sort) => sort switch
    {
        OrderSort.Created => "o.created_at",
        OrderSort.Updated => "e.at",
        OrderSort.Amount => "o.amount",
        _ => null,
    };

    // PostgreSQL's indexes are for queries that say what holds for every order.
    //
    // When an order was updated is a matter of its latest event: a column of the order's own that changes with every update would have
    // every update rewrite the index.
    private void AddConditions(OrderSearch search)
    {
        var merchant = Add(search.Merchant);
        var joined = search is { Sort: OrderSort.Updated } or { UpdatedAfter: not null } or { UpdatedBefore: not null };
        _text.Append(joined
            ? $" FROM order_events e {_join} orders o ON o.ordinal = e.ordinal WHERE {Latest} AND o.merchant = {merchant}"
            : $" FROM orders o WHERE o.merchant = {merchant}");
        _text.Append(" AND o.schema > 0");
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
        AddOne("e.at >=", search.UpdatedAfter?.UtcTicks);
        AddOne("e.at <", search.UpdatedBefore?.UtcTicks);
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
