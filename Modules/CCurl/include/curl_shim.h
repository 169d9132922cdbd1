#ifndef SAMMEN_CURL_SHIM_H
#define SAMMEN_CURL_SHIM_H
#include <curl/curl.h>

/* Variadic C functions are not imported into Swift. */

CURLcode sammen_curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode sammen_curl_set_number(CURL *handle, CURLoption option, long value);
CURLcode sammen_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode sammen_curl_set_body(CURL *handle, curl_mime *value);

/* The last code that the server answered with; 0 where it has not answered. */
long sammen_curl_answer(CURL *handle);

#endif
