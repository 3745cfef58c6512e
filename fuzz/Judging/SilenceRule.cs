using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Judging;

/// <summary>No refusal tells of the service's insides.</summary>
internal sealed class SilenceRule : IRule
{
    private static readonly string[] Signs = ["   at ", "System.", "Exception", "Orleans", "SQLite", "Npgsql", "Path: $"];

    public string Name => "no insides";

    public string? Problem(FuzzRequest request, WireAnswer answer) =>
        answer.Status >= 400 && Array.Find(Signs, sign => answer.Text.Contains(sign, StringComparison.Ordinal)) is { } found
            ? $"the answer says '{found}'"
            : null;
}
