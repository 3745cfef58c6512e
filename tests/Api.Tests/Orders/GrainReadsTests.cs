using System.Reflection;
using OrderGrains.Api.Orders;
using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Silo;
using Orleans.Serialization.Invocation;

namespace OrderGrains.Api.Tests.Orders;

/// <summary>What only reads is asked for again when its silo is lost; what changes something never is.</summary>
public sealed class ReadRetriesTests
{
    private readonly ReadRetries _retries = new(new(TimeProvider.System, new() { Mode = ServiceMode.Client }));

    [Theory]
    [InlineData(nameof(ICredentialGrain.Get))]
    [InlineData(nameof(IOrderGrain.Transitions))]
    [InlineData(nameof(IOrderGrain.History))]
    [InlineData(nameof(IOrderDirectoryGrain.Find))]
    [InlineData(nameof(IOrderDirectoryGrain.Search))]
    [InlineData(nameof(IOrderDirectoryGrain.Count))]
    [InlineData(nameof(IOrderDirectoryGrain.Changes))]
    [InlineData(nameof(IOrderDirectoryGrain.LastChange))]
    public async Task Invoke_ReadWhoseSiloIsLost_IsRepeated(string method) => Assert.Equal(2, await Calls(method));

    [Theory]
    [InlineData(nameof(IOrderGrain.Execute))]
    [InlineData(nameof(IMerchantGrain.Put))]
    [InlineData(nameof(ICustomerGrain.Apply))]
    public async Task Invoke_ChangeWhoseSiloIsLost_IsNotRepeated(string method) => Assert.Equal(1, await Calls(method));

    private async Task<int> Calls(string method)
    {
        var call = new LostOnce(method);
        await _retries.Invoke(call);
        return call.Calls;
    }

    /// <summary>A call whose first attempt ends with the loss of the silo.</summary>
    private sealed class LostOnce(string method) : IOutgoingGrainCallContext
    {
        public int Calls { get; private set; }

        public string MethodName => method;

        public Response? Response { get; set; }

        public object? Result { get; set; }

        public IInvokable Request { get; } = DispatchProxy.Create<IInvokable, NoToken>();

        public object Grain => throw new NotSupportedException();

        public GrainId? SourceId => throw new NotSupportedException();

        public GrainId TargetId => throw new NotSupportedException();

        public GrainInterfaceType InterfaceType => throw new NotSupportedException();

        public string InterfaceName => throw new NotSupportedException();

        public MethodInfo InterfaceMethod => throw new NotSupportedException();

        public IGrainContext? SourceContext => null;

        public Task Invoke()
        {
            Response = ++Calls == 1 ? Response.FromException(new SiloUnavailableException()) : Response.Completed;
            return Task.CompletedTask;
        }
    }
}
