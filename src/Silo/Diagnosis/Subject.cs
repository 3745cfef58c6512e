using Microsoft.Extensions.Configuration;
using OrderGrains.Storage.Inspection;
using OrderGrains.Storage.Postgres.Inspection;
using OrderGrains.Storage.Sqlite.Inspection;

namespace OrderGrains.Silo.Diagnosis;

/// <summary>What is looked at: the settings of a service, whether it runs or not.</summary>
/// <param name="Configuration">All of them.</param>
/// <param name="IsProduction">Whether strangers are to be expected.</param>
/// <param name="Options">The program's own, as far as they can be read.</param>
/// <param name="Problems">What is wrong with them.</param>
/// <param name="Time">This machine's clock.</param>
internal sealed record Subject(
    IConfiguration Configuration, bool IsProduction, OrderGrainsOptions Options, IReadOnlyList<string> Problems, TimeProvider Time)
{
    /// <summary>The PostgreSQL database; only where <see cref="HasDatabase"/>.</summary>
    public PostgresInspection Database => new(Options.Database!);

    /// <summary>Whether there is one.</summary>
    public bool HasDatabase => Options.Database is not null;

    /// <summary>Whether anything is kept in the data folder: the token keys at least.</summary>
    public bool HasFolder => Options.Mode == ServiceMode.Embedded;

    /// <summary>Whether the settings say where anything is kept.</summary>
    public bool HasStore => HasDatabase || (HasFolder && !string.IsNullOrWhiteSpace(Options.DataDirectory));

    /// <summary>Whether other silos and front-ends call this process.</summary>
    public bool IsSilo => Options.Mode == ServiceMode.Node;

    /// <summary>The orders and all else, wherever they are.</summary>
    public IStoreInspection Store => HasDatabase ? Database : new SqliteInspection(new() { Directory = Options.DataDirectory });
}
