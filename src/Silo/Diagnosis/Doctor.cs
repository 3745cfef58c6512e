using Microsoft.Extensions.Hosting;

namespace OrderGrains.Silo.Diagnosis;

/// <summary>Looks at everything the service needs, and changes nothing.</summary>
public static class Doctor
{
    /// <param name="builder">The service's settings.</param>
    /// <param name="checks">Further problems of the settings.</param>
    /// <param name="time">This machine's clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A finding or more for each check that applies, in the order of the table.</returns>
    public static async Task<IReadOnlyList<CheckResult>> Examine(
        IHostApplicationBuilder builder,
        Func<OrderGrainsOptions, IEnumerable<string>> checks,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (options, problems) = OrderGrainsConfiguration.Read(builder, checks);
        var subject = new Subject(builder.Configuration, builder.Environment.IsProduction(), options, problems, time);
        var results = new List<CheckResult>();
        foreach (var check in CheckTable.All.Where(check => check.Applies(subject)))
        {
            var findings = await check.Run(subject, cancellationToken);
            results.AddRange(findings.Where(IsNew).Select(finding => new CheckResult(check.Name, finding)));
        }

        return results;

        // A database that is away is found so by whatever needs it.
        bool IsNew(Finding finding) => !results.Exists(result => result.Finding.Text == finding.Text);
    }
}
