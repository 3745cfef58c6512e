using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>Reads the query of a list. Keeps the first problem.</summary>
internal sealed class CentraQuery(IQueryCollection query)
{
    /// <summary>How many items are given where nobody says.</summary>
    private const int UsualLimit = 20;
    private const int MostLimit = 100;

    /// <summary>What all lists take.</summary>
    public static readonly DoorQueryParameter[] Common =
    [
        new("limit", $"How many to give, 1 to {MostLimit}. Default {UsualLimit}."),
        new("newer_than", "Of this date (YYYY-mm-dd) or time (YYYY-mm-dd HH:MM:SS, UTC) or later."),
        new("older_than", "Of before this date or time."),
        new(CentraCall.XmlName, "1 for an answer in XML."),
    ];

    public static readonly DoorQueryParameter OffsetParameter =
        new("offset", $"How many to pass over, at most {OrderSearch.MostSkipped}.");

    /// <summary>The message to a query that cannot be understood.</summary>
    public string? Problem { get; private set; }

    public int Limit => (int)(Whole("limit", 1, MostLimit) ?? UsualLimit);

    public int Offset => (int)(Whole("offset", 0, OrderSearch.MostSkipped) ?? 0);

    /// <summary>Inclusive.</summary>
    public DateTimeOffset? NewerThan => Time("newer_than");

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? OlderThan => Time("older_than");

    public string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>An id that is a whole number; null where it is not asked for, -1 where it cannot be one that exists.</summary>
    public long? Id(string name) =>
        Text(name) is not { } text ? null : WholeNumber.Read(text, out var number) == NumberForm.Whole ? number : -1;

    public long? Whole(string name, long least, long most)
    {
        if (Text(name) is not { } text)
            return null;
        if (WholeNumber.Read(text, out var number) == NumberForm.Whole && number >= least && number <= most)
            return number;
        Refuse(name);
        return null;
    }

    public void Refuse(string name) => Problem ??= CentraErrors.Invalid(name);

    private DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (CentraTimes.TryRead(text, out var time))
            return time;
        Refuse(name);
        return null;
    }
}
