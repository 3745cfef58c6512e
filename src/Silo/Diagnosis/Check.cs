using OrderGrains.Silo.Starting;

namespace OrderGrains.Silo.Diagnosis;

/// <summary>One thing that is looked at.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Applies">Whether the settings make it matter.</param>
/// <param name="Look">Finds out; what it throws as a failed start would is a finding, too.</param>
/// <param name="Advice">What to do where it cannot be found out.</param>
internal sealed record Check(
    string Name, Func<Subject, bool> Applies, Func<Subject, CancellationToken, Task<IEnumerable<Finding>>> Look, string? Advice = null)
{
    /// <summary>One that waits for nobody.</summary>
    public Check(string name, Func<Subject, bool> applies, Func<Subject, IEnumerable<Finding>> look)
        : this(name, applies, (subject, _) => Task.FromResult(look(subject)))
    {
    }

    public async Task<IEnumerable<Finding>> Run(Subject subject, CancellationToken cancellationToken)
    {
        try
        {
            return await Look(subject, cancellationToken);
        }
        catch (Exception e) when (StartFailures.Describe(e) is { } text)
        {
            return [Finding.Failure(text, Advice)];
        }
    }
}
