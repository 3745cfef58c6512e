using OrderGrains.Merchants.Flows;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>What the vendor calls rules of fields.</summary>
internal static class FieldRuleWord
{
    private static readonly (FieldRuleKind Kind, string Word)[] Words =
    [
        (FieldRuleKind.OneOf, "enum"), (FieldRuleKind.Between, "between"), (FieldRuleKind.Email, "email"), (FieldRuleKind.Slug, "slug"),
    ];

    public static string Of(FieldRuleKind kind) => Words.First(row => row.Kind == kind).Word;

    public static FieldRuleKind Kind(string word) => Words.First(row => row.Word == word).Kind;
}
