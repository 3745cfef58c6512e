using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Judging;

/// <summary>Holds answers to all rules.</summary>
internal static class Judge
{
    private static readonly IRule[] Rules =
        [new AnswerRule(), new StatusRule(), new SilenceRule(), new JsonRule(), new ShapeRule(), new HeaderRule()];

    /// <summary>The first rule that an answer breaks, and how; null where it breaks none.</summary>
    public static Finding? Find(FuzzRequest request, WireAnswer answer) =>
        Rules.Select(rule => rule.Problem(request, answer) is { } problem ? new Finding(rule.Name, problem) : null)
            .FirstOrDefault(finding => finding is not null);
}
