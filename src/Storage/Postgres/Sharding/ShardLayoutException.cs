namespace OrderGrains.Storage.Postgres.Sharding;

/// <summary>An order database is laid out for others than the service names, or is in use while it is to be laid out anew.</summary>
public sealed class ShardLayoutException(string message) : IOException(message);
