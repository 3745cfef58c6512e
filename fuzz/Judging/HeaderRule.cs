using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Judging;

/// <summary>Every answer of the service says that it is not to be kept or guessed at.</summary>
internal sealed class HeaderRule : IRule
{
    public string Name => "headers";

    public string? Problem(FuzzRequest request, WireAnswer answer) =>
        answer.Outcome != Outcome.Answered || answer.IsOfServer ? null
        : answer.Header("X-Content-Type-Options") != "nosniff" ? "X-Content-Type-Options is missing"
        : answer.Header("Cache-Control") is null ? "Cache-Control is missing"
        : null;
}
