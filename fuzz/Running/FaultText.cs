using OrderGrains.Fuzz.Judging;
using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Running;

/// <summary>A fault as it is told: what was sent, what came, and how to have it again.</summary>
internal static class FaultText
{
    private const int Longest = 400;

    /// <param name="seed">Of the run.</param>
    /// <param name="request">As it was drawn.</param>
    /// <param name="reduced">What is left of it and still fails; null where it fails no more.</param>
    /// <param name="finding">What was wrong.</param>
    /// <param name="answer">What came.</param>
    /// <param name="service">Where it went.</param>
    public static string Of(long seed, FuzzRequest request, FuzzRequest? reduced, Finding finding, WireAnswer answer, Uri service)
    {
        var text = answer.Text.Length > Longest ? answer.Text[..Longest] + "…" : answer.Text;
        return $"""

            {finding.Rule}: {finding.Problem}
              what: {string.Join("; ", request.Story)}
              answer: {answer.Outcome} {answer.Status} {answer.MediaType} {text}
              {(reduced is null ? "as it was (alone it does not fail again)" : "reduced")}: {ShellText.Of(reduced ?? request, service)}
              again: dotnet run --project fuzz -- --seed {seed} --first {request.Number} --count 1
            """;
    }
}
