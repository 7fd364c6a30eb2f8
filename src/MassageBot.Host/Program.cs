using MassageBot.Host;
using MassageBot.Host.Channels;
using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Channels.WebChat;
using MassageBot.Host.Keys;
using MassageBot.Host.Operations;
using MassageBot.Host.SchedulingAdapters;
using MassageBot.Host.Staff;
using MassageBot.Host.Storage;
using MassageBot.Host.Verbs;

if (await VerbDoor.TryRunAsync(args) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Of(args) });

builder.AddOperations();    // jobs, limits, health
builder.AddKeys();          // made at the first start
builder.AddStorage();       // conversations, intents, alerts
builder.AddTurns();         // the pipeline of all channels
builder.AddScheduling();    // the calendar and who carries bookings to it
builder.AddWebChat();       // Direct Line 3.0
builder.AddConnector();     // /api/messages
builder.AddOwner();         // keyed pages for the owner

var app = builder.Build();

app.MapOperations();
app.MapScheduling();
app.MapWebChat();
app.MapConnector();
app.MapOwner();

await app.RunAsync();
return 0;

public partial class Program;
