namespace OrderGrains.Silo.Diagnosis;

/// <summary>What a check has found.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Text">What is so, in one line.</param>
/// <param name="Advice">What to do about it; null where there is nothing to do, or the text says so.</param>
public sealed record Finding(Severity Severity, string Text, string? Advice = null)
{
    internal static Finding Ok(string text) => new(Severity.Ok, text);

    internal static Finding Warning(string text, string? advice = null) => new(Severity.Warning, text, advice);

    internal static Finding Failure(string text, string? advice = null) => new(Severity.Failure, text, advice);

    /// <summary>One failure for each problem, or that all is well.</summary>
    internal static IEnumerable<Finding> Of(IEnumerable<string> problems, string fine, string? advice = null)
    {
        var failures = problems.Select(problem => Failure(problem, advice)).ToList();
        return failures.Count > 0 ? failures : [Ok(fine)];
    }
}
