using MassageBot.Host.Content;
using MassageBot.Host.Tests.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace MassageBot.Host.Tests.Browser;

/// <summary>The page of a clinic that speaks three languages.</summary>
[Collection(MadeUpClinic.Collection)]
public sealed class ThirdLanguageTests(MadeUpClinic clinic)
{
    [BrowserFact]
    public async Task The_page_offers_all_languages_and_changes_within_the_conversation()
    {
        await using var server = Server.Start(clinic);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        var context = await browser.NewContextAsync(new() { Locale = "pt-BR" });
        var visitor = new BrowserVisitor(await context.NewPageAsync(), server.ClientOptions.BaseAddress);
        var links = visitor.Page.Locator("a.language");

        await visitor.OpenAsync();
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("pt");
        (await visitor.BotMessages.First.InnerTextAsync()).ShouldContain(MadeUpLanguage.Said("the automated assistant for"));
        (await links.AllInnerTextsAsync()).ShouldBe(["English", "Español"]);

        await links.Last.ClickAsync();
        await visitor.HearAsync("soy el asistente automático");
        (await visitor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("es");
        (await links.AllInnerTextsAsync()).ShouldBe(["English", "Português"]);

        await visitor.SayAsync("português");
        await visitor.Page.Locator("html[lang=pt]").WaitForAsync();
        (await links.AllInnerTextsAsync()).ShouldBe(["English", "Español"]);
        visitor.Faults.ShouldBeEmpty();
    }

    private sealed class Server(MadeUpClinic clinic) : WebApplicationFactory<Program>
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("three-languages-").FullName;

        public static Server Start(MadeUpClinic clinic)
        {
            var server = new Server(clinic);
            server.UseKestrel(0);
            server.StartServer();
            return server;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Storage:Directory", _folder);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            builder.ConfigureTestServices(services =>
                services.AddSingleton(provider => new ContentSource(clinic.Content, provider.GetRequiredService<ILogger<ContentSource>>())));
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
