using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace MassageBot.Scheduling.Http;

/// <summary>The OpenAPI document: this endpoint's routes only, whatever else the process serves.</summary>
internal static class SchedulingDocument
{
    /// <summary>Serves the document. It holds no secret and needs no key.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"/openapi/{SchedulingRoutes.Document}.json", WriteAsync).ExcludeFromDescription();

    private static async Task WriteAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var provider = http.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(SchedulingRoutes.Document);
        var document = await provider.GetOpenApiDocumentAsync(cancellationToken).ConfigureAwait(false);
        http.Response.ContentType = "application/json";
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken).ConfigureAwait(false);
        await http.Response.WriteAsync(json, cancellationToken).ConfigureAwait(false);
    }

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = route => route.GroupName == SchedulingRoutes.Document;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Scheduling",
                Version = "1",
                Description = "Services, availability, holds and appointments. Errors are RFC 9457 problems with stable types.",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(DateTimeOffset) || context.JsonTypeInfo.Type == typeof(DateTimeOffset?))
            {
                (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
            }

            return Task.CompletedTask;
        });
    }
}
