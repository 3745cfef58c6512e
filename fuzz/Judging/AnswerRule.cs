using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Judging;

/// <summary>Everything is answered in time, and by HTTP. The server may hang up on what is hardly a request, and answers who
/// begins as HTTP/2 does in HTTP/2.</summary>
internal sealed class AnswerRule : IRule
{
    private const int LargestBody = 1024 * 1024;

    public string Name => "answered";

    public string? Problem(FuzzRequest request, WireAnswer answer) => answer.Outcome switch
    {
        Outcome.Answered => null,
        Outcome.HungUp when request.IsWild || request.Body.Length > LargestBody => null,
        Outcome.Garbled when request.Raw is { } raw && raw.AsSpan().StartsWith("PRI "u8) => null,
        _ => answer.Trouble,
    };
}
