namespace OrderGrains.Api.Manage.Bulk;

/// <summary>What became of a line of an import.</summary>
internal enum ImportResult
{
    Created = 0,

    /// <summary>The order is there already, as the line gives it.</summary>
    Exists = 1,

    /// <summary>Nothing was done.</summary>
    Refused = 2,
}
