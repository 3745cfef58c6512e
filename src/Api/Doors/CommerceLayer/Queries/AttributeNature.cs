namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>What kind of value an attribute has, as the end of its name tells.</summary>
/// <param name="Reads">Whether a text of a query can be compared with it.</param>
internal sealed record AttributeNature(Func<string, bool> Reads)
{
    private static readonly (string Suffix, AttributeNature Nature)[] Rows =
    [
        ("_at", new(text => FilterValues.ReadTime(text) is not null)),
        ("_cents", new(text => FilterValues.ReadNumber(text) is not null)),
        ("_float", new(text => FilterValues.ReadNumber(text) is not null)),
        ("_count", new(text => FilterValues.ReadNumber(text) is not null)),
        ("quantity", new(text => FilterValues.ReadNumber(text) is not null)),
        ("", new(_ => true)),
    ];

    public static AttributeNature Of(string attribute) =>
        Rows.First(row => attribute.EndsWith(row.Suffix, StringComparison.Ordinal)).Nature;
}
