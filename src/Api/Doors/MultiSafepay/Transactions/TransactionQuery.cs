using System.Globalization;

namespace OrderGrains.Api.Doors.MultiSafepay.Transactions;

/// <summary>
/// Which transactions are asked for. What the vendor filters by may be given once, repeatedly, with <c>[]</c> behind its name as PHP writes
/// lists, or as one text with commas; parameters that are not known are ignored, as everywhere at this door.
/// </summary>
internal sealed class TransactionQuery
{
    private const int UsualLimit = 100;
    private const int MostLimit = 1_000;

    private static readonly string[] Names = ["type", "status", "financial_status", "payment_method", "currency"];

    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd' 'HH:mm:ss", "yyyy-MM-dd"];

    public static readonly DoorQuery Parameters = new(
        new("type", "payment, refund, chargeback or reverse_chargeback; others have no transactions."),
        new("status", "The order's status."),
        new("financial_status", "The transaction's status."),
        new("payment_method", "The gateway, such as VISA."),
        new("currency", "An ISO 4217 code."),
        new("created_from", "Created then or later: a date, a time (UTC) or Unix seconds."),
        new("created_until", "Created before."),
        new("completed_from", "Completed then or later."),
        new("completed_until", "Completed before."),
        new("limit", $"The most transactions in the answer, 1 to {MostLimit}. Default {UsualLimit}."),
        new("after", "A cursor of the answer's pager: the next page, which is of older ones."),
        new("before", "A cursor of the answer's pager: the page before."));

    private readonly IQueryCollection _query;
    private readonly Dictionary<string, string[]> _words;

    /// <summary>It is worth nothing where there is a <see cref="Problem"/>.</summary>
    public TransactionQuery(IQueryCollection query)
    {
        _query = query;
        _words = Names.ToDictionary(name => name, name => Words(query, name));
        (CreatedFrom, CreatedUntil) = (Time("created_from"), Time("created_until"));
        (CompletedFrom, CompletedUntil) = (Time("completed_from"), Time("completed_until"));
        Limit = Number("limit", UsualLimit, MostLimit);
        IsBackwards = query["before"].ToString().Length > 0 && query["after"].ToString().Length == 0;
        Start = Position(IsBackwards ? "before" : "after");
    }

    /// <summary>What could not be read; null where all could.</summary>
    public string? Problem { get; private set; }

    public int Limit { get; }

    /// <summary>True where the page before <see cref="Start"/> is asked for.</summary>
    public bool IsBackwards { get; }

    /// <summary>Null begins at the latest.</summary>
    public TransactionPosition? Start { get; }

    public DateTimeOffset? CreatedUntil { get; }

    private DateTimeOffset? CreatedFrom { get; }
    private DateTimeOffset? CompletedFrom { get; }
    private DateTimeOffset? CompletedUntil { get; }

    public bool Matches(Transaction transaction) =>
        Is("type", transaction.Type)
        && Is("status", transaction.Status)
        && Is("financial_status", transaction.FinancialStatus)
        && Is("payment_method", transaction.Method)
        && Is("currency", transaction.Currency)
        && !(transaction.Created < CreatedFrom) && !(transaction.Created >= CreatedUntil)
        && (CompletedFrom is null || transaction.Completed >= CompletedFrom)
        && (CompletedUntil is null || transaction.Completed < CompletedUntil);

    /// <summary>The vendor spells charge-backs in two ways.</summary>
    private static string[] Words(IQueryCollection query, string name) =>
    [
        .. query[name].Concat(query[$"{name}[]"]).SelectMany(text => (text ?? "").Split(','))
            .Where(word => word.Length > 0).Select(word => name == "status" && word == "chargeback" ? "chargedback" : word),
    ];

    private bool Is(string name, string? value) =>
        _words[name] is not { Length: > 0 } words || words.Contains(value, StringComparer.OrdinalIgnoreCase);

    private int Number(string name, int usual, int most)
    {
        if (_query[name].ToString() is not { Length: > 0 } text)
            return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        Problem ??= $"{name} must be a whole number from 1 to {most}";
        return usual;
    }

    private DateTimeOffset? Time(string name)
    {
        if (_query[name].ToString() is not { Length: > 0 } text)
            return null;
        if (DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time;
        if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        Problem ??= $"{name} must be a time such as 2021-01-01T12:00:00, a date or Unix seconds";
        return null;
    }

    private TransactionPosition? Position(string name)
    {
        if (_query[name].ToString() is not { Length: > 0 } cursor)
            return null;
        var position = TransactionPosition.Read(cursor);
        if (position is null)
            Problem ??= $"{name} must be a cursor of a pager";
        return position;
    }
}
