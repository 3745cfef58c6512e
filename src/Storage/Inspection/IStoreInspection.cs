namespace OrderGrains.Storage.Inspection;

/// <summary>Looks at a store without opening it, and changes nothing.</summary>
public interface IStoreInspection
{
    /// <summary>The sets of tables; all of version 0 where there is no store yet.</summary>
    /// <exception cref="System.Data.Common.DbException">It cannot be read.</exception>
    Task<IReadOnlyList<SchemaState>> Schemas(CancellationToken cancellationToken);

    /// <summary>Those states there are of some grains.</summary>
    /// <param name="state">The name under which they are stored.</param>
    /// <param name="keys">The grains' keys.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="System.Data.Common.DbException">They cannot be read.</exception>
    Task<IReadOnlyList<T>> States<T>(string state, IReadOnlyList<string> keys, CancellationToken cancellationToken);
}
