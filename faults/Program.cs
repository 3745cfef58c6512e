using OrderGrains.Faults;

return await FaultCommand.Build().Parse(args).InvokeAsync();
