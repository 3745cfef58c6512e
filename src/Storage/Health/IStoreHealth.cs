namespace OrderGrains.Storage.Health;

/// <summary>Tells whether orders can be written and read now.</summary>
public interface IStoreHealth
{
    /// <summary>
    /// What is wrong; null while nothing is. It is known from the last real commits, or found out by a tiny write of its own, which is made
    /// only when somebody asks and nothing newer is known.
    /// </summary>
    Task<string?> Problem(CancellationToken cancellationToken);
}
