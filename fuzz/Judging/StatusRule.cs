using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Judging;

/// <summary>No request makes the service fail; where it cannot serve one now, it says when to come back.</summary>
internal sealed class StatusRule : IRule
{
    public string Name => "no failure";

    public string? Problem(FuzzRequest request, WireAnswer answer) => answer.Status switch
    {
        < 500 => null,
        503 or 504 => answer.Header("Retry-After") is null ? $"{answer.Status} without Retry-After" : null,
        505 when request.IsWild => null,
        _ => $"{answer.Status}",
    };
}
