using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>A page of a list.</summary>
/// <param name="Items">Its resources.</param>
/// <param name="Query">Which page it is.</param>
/// <param name="Total">How many resources the list has.</param>
internal sealed record ResourcePage(IReadOnlyList<Resource> Items, PageQuery Query, long Total)
{
    /// <summary>How many pages the list has.</summary>
    public long Count => (Total + Query.Size - 1) / Query.Size;

    /// <summary>The pages that are linked, by name; there is none before the first and none behind the last.</summary>
    public IEnumerable<(string Name, int Number)> Links
    {
        get
        {
            var last = (int)Math.Max(1, Math.Min(Count, int.MaxValue));
            yield return ("first", 1);
            if (Query.Number > 1)
                yield return ("prev", Math.Min(Query.Number - 1, last));
            if (Query.Number < last)
                yield return ("next", Query.Number + 1);
            yield return ("last", last);
        }
    }
}
