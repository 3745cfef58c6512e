using System.Collections.Frozen;
using OrderGrains.Api.Doors.ElasticPath.Filters;
using OrderGrains.Customers;

namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>A filter of a list of customers.</summary>
/// <param name="Email">The one email that is looked for; null for any.</param>
/// <param name="Id">The one id that is looked for; null for any.</param>
/// <param name="Groups">Of each of which one condition has to hold.</param>
internal sealed record CustomerFilter(string? Email, string? Id, IReadOnlyList<IReadOnlyList<Func<Customer, bool>>> Groups)
{
    private const string EmailField = "email";
    private const string IdField = "id";

    private static readonly CustomerFilter None = new(null, null, []);

    /// <summary>By name: the condition of an operator and a value, null where the field takes no such.</summary>
    private static readonly FrozenDictionary<string, Func<string, string, Func<Customer, bool>?>> Fields =
        new Dictionary<string, Func<string, string, Func<Customer, bool>?>>
        {
            [EmailField] = Text(customer => customer.Profile.Email, StringComparison.OrdinalIgnoreCase, isLike: true),
            ["name"] = Text(customer => customer.Profile.Name, StringComparison.Ordinal, isLike: true),
            [IdField] = Text(customer => customer.Profile.Id, StringComparison.Ordinal, isLike: false),
            ["external_ref"] = Text(customer => customer.Profile.ExternalReference, StringComparison.Ordinal, isLike: false),
            ["created_at"] = Time(customer => customer.CreatedAt),
            ["updated_at"] = Time(customer => customer.UpdatedAt),
        }.ToFrozenDictionary();

    public bool IsEmpty => Groups.Count == 0;

    /// <summary>Null where the text is none.</summary>
    public static CustomerFilter? Read(string text)
    {
        if (text.Length == 0)
            return None;
        if (FilterText.Read(text) is not { } groups)
            return null;
        List<IReadOnlyList<Func<Customer, bool>>> conditions = [];
        foreach (var group in groups)
        {
            var read = group.Select(term => Fields.GetValueOrDefault(term.Field)?.Invoke(term.Operator, term.Value)).ToArray();
            if (read.Contains(null))
                return null;
            conditions.Add([.. read.OfType<Func<Customer, bool>>()]);
        }

        return new(Sought(groups, EmailField), Sought(groups, IdField), conditions);
    }

    public bool Passes(Customer customer) => Groups.All(group => group.Any(holds => holds(customer)));

    private static string? Sought(IReadOnlyList<IReadOnlyList<FilterTerm>> groups, string field) => groups
        .Select(group => group is [{ Operator: "eq" } term] && term.Field == field ? term.Value : null)
        .FirstOrDefault(value => value is not null);

    private static Func<string, string, Func<Customer, bool>?> Text(
        Func<Customer, string?> text, StringComparison comparison, bool isLike) => (op, value) => op switch
        {
            "eq" => customer => string.Equals(text(customer), value, comparison),
            "like" when isLike => customer => text(customer) is { } own && TextFields.IsLike(own, value),
            _ => null,
        };

    private static Func<string, string, Func<Customer, bool>?> Time(Func<Customer, DateTimeOffset?> time) =>
        (op, value) => RangeFields.TimeRange(op, value) is { } range
            ? customer => time(customer) is { } at && range.Holds(at.UtcTicks)
            : null;
}
