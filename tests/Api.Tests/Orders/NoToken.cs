using System.Reflection;

namespace OrderGrains.Api.Tests.Orders;

/// <summary>A request that nobody can give up.</summary>
public class NoToken : DispatchProxy
{
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => CancellationToken.None;
}
