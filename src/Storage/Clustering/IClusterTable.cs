using Npgsql;

namespace OrderGrains.Storage.Clustering;

/// <summary>The cluster's members as one silo reads them.</summary>
public interface IClusterTable
{
    /// <summary>The view at some moment between call and return; null before any silo has joined.</summary>
    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    Task<ClusterView?> Read(CancellationToken cancellationToken);

    /// <summary>Tells the others that this silo is about to leave; from then on its own view says that it is not active.</summary>
    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    Task AnnounceLeave(CancellationToken cancellationToken);

    /// <summary>
    /// Gives the view a new number where another active member has fallen silent, so that everybody looks at the members again. Whether
    /// that member is dead is Orleans' to decide.
    /// </summary>
    /// <param name="silence">How long it has not written that it is alive.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="NpgsqlException">The database does not answer.</exception>
    Task RemindOfSilent(TimeSpan silence, CancellationToken cancellationToken);
}
