using System.Text.Json;
using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Judging;

/// <summary>No refusal tells of the service's insides.</summary>
internal sealed class SilenceRule : IRule
{
    private static readonly string[] Signs = ["   at ", "System.", "Exception", "Orleans", "SQLite", "Npgsql", "Path: $"];

    /// <summary>The one verb that is called like an exception.</summary>
    private static readonly string Verb = JsonNamingPolicy.CamelCase.ConvertName(nameof(Orders.Verb.ReportException));

    public string Name => "no insides";

    public string? Problem(FuzzRequest request, WireAnswer answer) =>
        answer.Status >= 400 && Array.Find(Signs, Said(answer).Contains) is { } found ? $"the answer says '{found}'" : null;

    private static string Said(WireAnswer answer) => answer.Text.Replace(Verb, "", StringComparison.Ordinal);
}
