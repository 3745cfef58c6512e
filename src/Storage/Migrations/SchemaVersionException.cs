namespace OrderGrains.Storage.Migrations;

/// <summary>A database is newer than this program, or older and not to be migrated.</summary>
public sealed class SchemaVersionException(string message) : IOException(message);
