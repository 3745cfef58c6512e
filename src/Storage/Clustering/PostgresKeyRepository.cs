using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Storage.Clustering;

/// <summary>Keeps Data Protection's keys in the cluster's database, so that every process can read what any other has sealed.</summary>
/// <param name="database">The cluster's database, in Npgsql's words.</param>
public sealed class PostgresKeyRepository(string database) : IXmlRepository, IDisposable
{
    private const string Kept = "SELECT content FROM token_key ORDER BY name";

    private readonly NpgsqlDataSource _connections = DataSources.Cluster(database);

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = _connections.OpenConnection();
        using var command = new NpgsqlCommand(Kept, connection);
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read())
            keys.Add(XElement.Parse(reader.GetString(0)));
        return keys;
    }

    /// <summary>What is kept, for who only looks; nothing where there is no such table yet.</summary>
    /// <exception cref="NpgsqlException">The database cannot be read.</exception>
    public static async Task<IReadOnlyCollection<XElement>> Look(string database, CancellationToken cancellationToken)
    {
        await using var source = DataSources.Inspection(database);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var known = new NpgsqlCommand("SELECT to_regclass('token_key') IS NOT NULL", connection);
        if (await known.ExecuteScalarAsync(cancellationToken) is false)
            return [];
        await using var command = new NpgsqlCommand(Kept, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.Rows(row => XElement.Parse(row.GetString(0)), cancellationToken);
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = _connections.OpenConnection();
        using var command = new NpgsqlCommand(
            "INSERT INTO token_key (name, content) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET content = excluded.content",
            connection);
        command.Parameters.Add(Commands.Value(friendlyName));
        command.Parameters.Add(Commands.Value(element.ToString(SaveOptions.DisableFormatting)));
        command.ExecuteNonQuery();
    }

    /// <summary>Closes its connections.</summary>
    public void Dispose() => _connections.Dispose();
}
