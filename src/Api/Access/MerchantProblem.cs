namespace OrderGrains.Api.Access;

/// <summary>Why no merchant was added.</summary>
internal enum MerchantProblem
{
    /// <summary>There is one of this name.</summary>
    Exists,

    /// <summary>There are as many as there may be.</summary>
    TooMany,
}
